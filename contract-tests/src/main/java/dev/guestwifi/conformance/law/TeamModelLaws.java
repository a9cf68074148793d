package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.compare.Share;
import dev.guestwifi.conformance.model.Subject;

/** What a comparison of responses with the reference model finds of teams. */
@LawsOf(Family.TEAMS)
public class TeamModelLaws extends ModelLaws {
    protected TeamModelLaws(Run run) {
        super(run);
    }

    @Law(stated = {"Teams", "Errors"})
    void every_operation_treats_every_team_as_the_reference_model_expects() {
        mustAgree(Subject.TEAMS, Share.TEAMS);
    }
}

package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.law.LawCatalog;
import dev.guestwifi.conformance.model.ModelServer;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Selection;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The laws of messages find servers that read too much of a connection, or too little. */
class MessageLawsTest {
    private static final String CLOSING = "http.nothing_after_a_request_that_closes_the_connection_is_executed";
    private static final String PIECES = "http.a_request_in_pieces_gets_the_response_that_it_gets_at_once";

    private static List<LawResult> failures(String law, Consumer<ModelServer> fault) {
        assertThat(LawCatalog.names()).contains(law);
        try (ModelServer server = ModelServer.start(ZoneOffset.UTC)) {
            fault.accept(server);
            Options options = Options.quick().selecting(Selection.only(List.of(law)));
            return Conformance.check(server.target().build(), options).with(Outcome.FAILED);
        }
    }

    @Test
    void a_server_that_reads_on_after_a_closing_request_is_found() {
        assertThat(failures(CLOSING, server -> {})).isEmpty();
        assertThat(failures(CLOSING, ModelServer::readOn))
                .singleElement()
                .satisfies(one -> assertThat(one.violation()).hasMessageContaining("expected status 201, actual 409"));
    }

    @Test
    void a_server_that_closes_the_connection_when_a_part_of_a_request_has_come_is_found() {
        assertThat(failures(PIECES, ModelServer::closeAtParts))
                .singleElement()
                .satisfies(one -> assertThat(one.violation()).hasMessageContaining("the same request in pieces"));
    }

    @Test
    void a_server_that_takes_a_part_of_a_body_for_all_of_it_is_found() {
        assertThat(failures(PIECES, server -> {})).isEmpty();
        assertThat(failures(PIECES, ModelServer::becomeImpatient))
                .singleElement()
                .satisfies(one -> assertThat(one.violation()).hasMessageContaining("the body, as in one piece"));
    }
}

package dev.guestwifi.server.pact;

import dev.guestwifi.server.generated.contract.FaultKind;
import java.util.Locale;

/** What is wrong with a parameter of a state and with no parameter of the contract. */
enum StateFault implements FaultKind {
    UNKNOWN_PARAMETER,
    NOT_A_CHOICE,
    NOT_A_VALUE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

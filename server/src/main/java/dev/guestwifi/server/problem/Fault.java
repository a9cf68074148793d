package dev.guestwifi.server.problem;

import dev.guestwifi.server.generated.contract.FaultKind;

/**
 * What is wrong with one parameter.
 *
 * @param parameter its name in the contract
 * @param detail for people
 */
public record Fault(String parameter, FaultKind code, String detail) {}

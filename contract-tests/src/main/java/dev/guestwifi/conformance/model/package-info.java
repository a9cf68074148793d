/**
 * The contract as the simplest program that keeps it: what every response must be. Shares no code with any server; read
 * it beside the contract.
 */
@NullMarked
package dev.guestwifi.conformance.model;

import org.jspecify.annotations.NullMarked;

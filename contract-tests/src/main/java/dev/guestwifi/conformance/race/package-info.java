/**
 * Requests at the same moment: sends them, and searches for an order in which the contract allows every response. What
 * it knows of the contract is in {@link dev.guestwifi.conformance.race.VoucherState}.
 */
@NullMarked
package dev.guestwifi.conformance.race;

import org.jspecify.annotations.NullMarked;

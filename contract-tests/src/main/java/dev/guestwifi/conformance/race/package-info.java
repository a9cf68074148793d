/**
 * Sends concurrent requests, and searches for an order in which the contract allows every response. The rules of the
 * contract are in {@link dev.guestwifi.conformance.race.VoucherState}.
 */
@NullMarked
package dev.guestwifi.conformance.race;

import org.jspecify.annotations.NullMarked;

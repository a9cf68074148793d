/**
 * What the Java client uses of the contract, found by running it, and what its pacts name: the two are the same.
 */
@NullMarked
package dev.guestwifi.consumer;

import org.jspecify.annotations.NullMarked;

/**
 * Runs the Node tools of {@code api-spec/tools}: the linters, and the check of pacts against the contract. Also a
 * test-jar.
 */
@NullMarked
package dev.guestwifi.spec.node;

import org.jspecify.annotations.NullMarked;

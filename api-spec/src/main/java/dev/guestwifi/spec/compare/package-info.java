/**
 * Compares the contract with the one released before: what changed, whom that breaks, and which version it asks for.
 * A build tool, no part of the artifact.
 */
@NullMarked
package dev.guestwifi.spec.compare;

import org.jspecify.annotations.NullMarked;

/**
 * Checks consumers: runs a client command against a stub server that conforms to the contract and uses every freedom
 * that the contract gives it, and judges what the client sends and prints.
 */
@NullMarked
package dev.guestwifi.conformance.consumer;

import org.jspecify.annotations.NullMarked;

/**
 * The reference model: the contract as the simplest program that predicts every response. Shares no code with any
 * server.
 */
@NullMarked
package dev.guestwifi.conformance.model;

import org.jspecify.annotations.NullMarked;

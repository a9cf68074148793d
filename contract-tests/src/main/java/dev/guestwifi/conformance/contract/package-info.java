/** The contract as a document, and what it says of an answer. */
@NullMarked
package dev.guestwifi.conformance.contract;

import org.jspecify.annotations.NullMarked;

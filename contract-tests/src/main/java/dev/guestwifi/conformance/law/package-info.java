/** The laws that every deployment must keep: one class per family, one test per law. */
@NullMarked
package dev.guestwifi.conformance.law;

import org.jspecify.annotations.NullMarked;

/** The laws: what must hold of every deployment, a class a family, a test a law. */
@NullMarked
package dev.guestwifi.conformance.law;

import org.jspecify.annotations.NullMarked;

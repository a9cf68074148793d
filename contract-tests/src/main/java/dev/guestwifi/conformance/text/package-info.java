/** Makes untrusted text safe to print. */
@NullMarked
package dev.guestwifi.conformance.text;

import org.jspecify.annotations.NullMarked;

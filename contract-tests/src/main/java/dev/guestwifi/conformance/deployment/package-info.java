/** What is to be checked, and what may be assumed of it. */
@NullMarked
package dev.guestwifi.conformance.deployment;

import org.jspecify.annotations.NullMarked;

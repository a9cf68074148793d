/** What a run was asked to check, and what it found: options, one result for each law, and the verdict. */
@NullMarked
package dev.guestwifi.conformance.result;

import org.jspecify.annotations.NullMarked;

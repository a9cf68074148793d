/** Runs test classes with the extension, as a build tool would, and looks at what became of them. */
@NullMarked
package dev.guestwifi.junit;

import org.jspecify.annotations.NullMarked;

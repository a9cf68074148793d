/** Build tool: makes the archive of classes with which the server starts faster. */
@NullMarked
package dev.guestwifi.spec.archive;

import org.jspecify.annotations.NullMarked;

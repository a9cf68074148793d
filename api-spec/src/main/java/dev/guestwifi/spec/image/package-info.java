/** Build tool: makes the files of the server's container image out of the server's jar. */
@NullMarked
package dev.guestwifi.spec.image;

import org.jspecify.annotations.NullMarked;

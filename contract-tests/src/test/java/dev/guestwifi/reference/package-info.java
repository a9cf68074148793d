/** The samples and snippets of the reference, READMEs and Javadoc, run as a reader would, and what they cite. */
@NullMarked
package dev.guestwifi.reference;

import org.jspecify.annotations.NullMarked;

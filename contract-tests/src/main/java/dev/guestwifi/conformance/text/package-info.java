/** What text of strangers goes through before anybody reads it. */
@NullMarked
package dev.guestwifi.conformance.text;

import org.jspecify.annotations.NullMarked;

/** The reference model as a server, and what the comparison with it finds. */
@NullMarked
package dev.guestwifi.conformance.model;

import org.jspecify.annotations.NullMarked;

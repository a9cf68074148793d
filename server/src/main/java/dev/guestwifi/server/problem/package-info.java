/**
 * The one shape of an error: an exception that names a code of the contract, and the mapper of everything else to
 * it.
 */
@NullMarked
package dev.guestwifi.server.problem;

import org.jspecify.annotations.NullMarked;

/** Tests of the comparison with the released contract, and the comparison itself as part of the build. */
@NullMarked
package dev.guestwifi.spec.compare;

import org.jspecify.annotations.NullMarked;

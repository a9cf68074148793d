/** Tests of the YAML reader. */
@NullMarked
package dev.guestwifi.spec.yaml;

import org.jspecify.annotations.NullMarked;

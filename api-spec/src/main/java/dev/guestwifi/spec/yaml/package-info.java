/** Reads YAML for the build tools: anchors, aliases and merge keys included. Not part of the artifact. */
@NullMarked
package dev.guestwifi.spec.yaml;

import org.jspecify.annotations.NullMarked;

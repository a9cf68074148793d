/**
 * Collects, when a jar with all its dependencies is built, what such a jar must say about them: licence texts, notices,
 * coordinates and the SBOM. A build tool, no part of the artifact.
 */
@NullMarked
package dev.guestwifi.spec.legal;

import org.jspecify.annotations.NullMarked;

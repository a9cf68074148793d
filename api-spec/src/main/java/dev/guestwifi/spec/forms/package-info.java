/**
 * Writes the contract's other forms when the module is built: JSON, OpenAPI 3.1, and one without references. A build tool,
 * no part of the artifact.
 */
@NullMarked
package dev.guestwifi.spec.forms;

import org.jspecify.annotations.NullMarked;

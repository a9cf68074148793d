/**
 * Writes the contract's other forms when the module is built: JSON, OpenAPI 3.1, and one without references; and the
 * contract of the admin API with the parts it takes from it. A build tool, no part of the artifact.
 */
@NullMarked
package dev.guestwifi.spec.forms;

import org.jspecify.annotations.NullMarked;

/** Reports on a run, for people, build servers and programs. */
@NullMarked
package dev.guestwifi.conformance.report;

import org.jspecify.annotations.NullMarked;

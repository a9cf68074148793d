/** What a run found out, for people, for build servers and for programs. */
@NullMarked
package dev.guestwifi.conformance.report;

import org.jspecify.annotations.NullMarked;

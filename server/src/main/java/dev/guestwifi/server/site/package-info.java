/**
 * What stands beside the API, for people and their tools: the contract in its forms, the documentation, the pages about
 * problems.
 */
@NullMarked
package dev.guestwifi.server.site;

import org.jspecify.annotations.NullMarked;

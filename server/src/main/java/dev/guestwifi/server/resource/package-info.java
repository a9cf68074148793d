/**
 * The resources of the API, one class per tag of the contract. Each one takes the parameters, queries a store and
 * builds the response.
 */
@NullMarked
package dev.guestwifi.server.resource;

import org.jspecify.annotations.NullMarked;

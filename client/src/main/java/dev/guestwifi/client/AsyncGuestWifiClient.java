package dev.guestwifi.client;

import dev.guestwifi.client.generated.api.CustomerVisitsApi;
import dev.guestwifi.client.generated.api.CustomerVisitsApi.APIListCustomerVisitsRequest;
import dev.guestwifi.client.generated.api.CustomersApi;
import dev.guestwifi.client.generated.api.CustomersApi.APIListCustomersRequest;
import dev.guestwifi.client.generated.api.VenuesApi;
import dev.guestwifi.client.generated.api.VenuesApi.APIListVenuesRequest;
import dev.guestwifi.client.internal.Connection;
import dev.guestwifi.client.internal.PageAnswer;

/**
 * What {@link GuestWifiClient} does, without waiting: the same calls, retries and errors, as futures. A future fails
 * with a {@link dev.guestwifi.client.error.GuestWifiException}; cancelling it ends the request. Safe for use by many
 * threads.
 */
public final class AsyncGuestWifiClient {
    private final Connection connection;
    private final String team;
    private final CallOptions options;

    AsyncGuestWifiClient(Connection connection, String team, CallOptions options) {
        this.connection = connection;
        this.team = team;
        this.options = options;
    }

    /** The people who signed in to the guest WiFi of the team. */
    public AsyncCustomers customers() {
        return query -> new AsyncListing<>(
                query.fromPage(),
                page -> connection.call(
                        options,
                        sender -> new CustomersApi(sender)
                                .listCustomers(APIListCustomersRequest.newBuilder()
                                        .slug(team)
                                        .page(page)
                                        .perPage(query.perPage())
                                        .startDate(query.start())
                                        .endDate(query.end())
                                        .build()),
                        answer -> PageAnswer.of(page, answer.getData(), answer.getMeta(), answer.getLinks())));
    }

    /** Each time a customer of the team came online at a venue. */
    public AsyncCustomerVisits customerVisits() {
        return query -> new AsyncListing<>(
                query.fromPage(),
                page -> connection.call(
                        options,
                        sender -> new CustomerVisitsApi(sender)
                                .listCustomerVisits(APIListCustomerVisitsRequest.newBuilder()
                                        .slug(team)
                                        .page(page)
                                        .perPage(query.perPage())
                                        .startDate(query.start())
                                        .endDate(query.end())
                                        .build()),
                        answer -> PageAnswer.of(page, answer.getData(), answer.getMeta(), answer.getLinks())));
    }

    /** The places where the team offers guest WiFi. */
    public AsyncVenues venues() {
        return query -> new AsyncListing<>(
                query.fromPage(),
                page -> connection.call(
                        options,
                        sender -> new VenuesApi(sender)
                                .listVenues(APIListVenuesRequest.newBuilder()
                                        .slug(team)
                                        .page(page)
                                        .perPage(query.perPage())
                                        .build()),
                        answer -> PageAnswer.of(page, answer.getData(), answer.getMeta(), answer.getLinks())));
    }

    /** The codes that give a customer of the team access. */
    public AsyncVouchers vouchers() {
        return new TeamVouchers(connection, team, options);
    }
}

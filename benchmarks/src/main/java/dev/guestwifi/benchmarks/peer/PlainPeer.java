package dev.guestwifi.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/**
 * Jersey and Jackson on Grizzly as tutorials set them up: a resource that returns row objects, always the same fifty.
 * No key, no parameters, no links, no tag; times are text already.
 */
@Path("customers")
public final class PlainPeer {
    private final CustomerList customers;

    private PlainPeer(CustomerList customers) {
        this.customers = customers;
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        File page = new File(System.getProperty("peer.page"));
        PlainPeer resource = new PlainPeer(new ObjectMapper().readValue(page, CustomerList.class));
        ResourceConfig config = new ResourceConfig().register(resource).register(JacksonFeature.class);
        HttpServer server = GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/api/"), config);
        for (NetworkListener listener : server.getListeners()) {
            listener.getKeepAlive().setMaxRequestsCount(-1); // none of the others ends connections
            System.out.println("listening on http://127.0.0.1:" + listener.getPort());
        }
        Thread.currentThread().join();
    }

    /** All of the rows. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public CustomerList list() {
        return customers;
    }

    /** The body. */
    @JsonIgnoreProperties({"meta", "links"})
    public record CustomerList(boolean success, String message, List<CustomerRow> data) {}

    /** A row. */
    public record CustomerRow(
            long id,
            @JsonProperty("team_id") long teamId,
            @JsonProperty("first_name") @Nullable String firstName,
            @JsonProperty("last_name") @Nullable String lastName,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            @JsonProperty("email_verified") boolean emailVerified,
            @JsonProperty("market_opt") @Nullable String marketOpt,
            @JsonProperty("aruba_site_id") @Nullable String arubaSiteId,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("updated_at") String updatedAt) {}
}

package dev.guestwifi.peers.spring;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Starts the service on a free port of 127.0.0.1. */
@SpringBootApplication
public class SpringPeer {
    /** @param arguments options of Spring Boot */
    public static void main(String[] arguments) {
        SpringApplication.run(SpringPeer.class, arguments);
    }

    @EventListener
    void announce(WebServerInitializedEvent started) {
        System.out.println(
                "listening on http://127.0.0.1:" + started.getWebServer().getPort());
    }

    /** Weak, because Tomcat does not compress what has a strong tag. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> listTags() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/customers");
        return registration;
    }

    @Bean
    JacksonModule times() {
        return new SimpleModule().addSerializer(OffsetDateTime.class, new Time());
    }

    /** RFC 3339 in UTC with six decimals; every time here is in UTC. */
    private static final class Time extends StdSerializer<OffsetDateTime> {
        private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

        Time() {
            super(OffsetDateTime.class);
        }

        @Override
        public void serialize(OffsetDateTime time, JsonGenerator json, SerializationContext context) {
            json.writeString(FORMAT.format(time));
        }
    }
}

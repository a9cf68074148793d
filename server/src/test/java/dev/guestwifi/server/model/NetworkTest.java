package dev.guestwifi.server.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0, 10.255.255.255, 9.255.255.255, 11.0.0.0",
        "192.0.2.64/26, 192.0.2.64, 192.0.2.127, 192.0.2.63, 192.0.2.128",
        "192.0.2.7, 192.0.2.7, 192.0.2.7, 192.0.2.6, 192.0.2.8",
        "0.0.0.0/0, 0.0.0.0, 255.255.255.255, ::, 2001:db8::1",
        "2001:db8::/32, 2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db7:ffff::, 2001:db9::",
        "2001:db8:0:8000::/49, 2001:db8:0:8000::1, 2001:db8:0:ffff::, 2001:db8:0:7fff::, 2001:db8:1::",
        "2001:db8::1, 2001:DB8:0:0::1, 2001:db8::0001, 2001:db8::, 2001:db8::2",
        "::/0, ::, ffff:ffff::1, 0.0.0.0, 192.0.2.1"
    })
    void it_has_the_addresses_from_its_first_to_its_last(
            String network, String first, String last, String before, String after) {
        Network read = Network.of(network);

        assertThat(read.contains(address(first))).isTrue();
        assertThat(read.contains(address(last))).isTrue();
        assertThat(read.contains(address(before))).isFalse();
        assertThat(read.contains(address(after))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.0/8 | 10.0.0.0/8",
                "192.0.2.1 | 192.0.2.1/32",
                "10.0.0.0/008 | 10.0.0.0/8",
                "2001:DB8:0::/32 | 2001:db8::/32",
                "::/0 | ::/0",
                "2001:db8::1 | 2001:db8:0:0:0:0:0:1/128",
                "1:2:3:4:5:6:7:0/112 | 1:2:3:4:5:6:7:0/112"
            })
    void it_is_written_so_that_it_can_be_read_again(String network, String written) {
        assertThat(Network.of(network)).hasToString(written);
        assertThat(Network.of(written)).isEqualTo(Network.of(network));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1.2.3/8 | must start at their first address: write 10.0.0.0/8 for 10.1.2.3/8",
                "2001:db8::1/32 | must start at their first address: write 2001:db8::/32 for 2001:db8::1/32",
                "10.0.0.0/33 | must have a number from 0 to 32 after the / of 10.0.0.0",
                "10.0.0.0/ | must have a number from 0 to 32 after the / of 10.0.0.0",
                "10.0.0.0/-1 | must have a number from 0 to 32 after the / of 10.0.0.0",
                "10.0.0.0/8/8 | must have a number from 0 to 32 after the / of 10.0.0.0",
                "10.0.0.0/255.0.0.0 | must have a number from 0 to 32 after the / of 10.0.0.0",
                "10.0.0.0/٨ | must have a number from 0 to 32 after the / of 10.0.0.0",
                "::/129 | must have a number from 0 to 128 after the / of ::",
                "::ffff:10.0.0.0/104 | must not have IPv4 addresses in IPv6: write them like 10.0.0.0/8",
                "localhost | must be networks like 10.0.0.0/8 or 2001:db8::/32",
                "example.com/8 | must be networks like 10.0.0.0/8 or 2001:db8::/32",
                "10/8 | must be networks like 10.0.0.0/8 or 2001:db8::/32",
                "010.0.0.0/8 | must be networks like 10.0.0.0/8 or 2001:db8::/32",
                "10.0.0.0.0/8 | must be networks like 10.0.0.0/8 or 2001:db8::/32",
                "fe80::%eth0/10 | must be networks like 10.0.0.0/8 or 2001:db8::/32",
                "[::]/0 | must be networks like 10.0.0.0/8 or 2001:db8::/32",
                "/8 | must be networks like 10.0.0.0/8 or 2001:db8::/32"
            })
    void what_is_no_network_is_refused_in_words(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.listOf("192.0.2.0/24," + text))
                .withMessage(why);
    }

    @Test
    void a_list_has_commas_or_white_space_between_networks_and_each_once() {
        List<Network> networks = Network.listOf(" 10.0.0.0/8,, ::/0\n10.0.0.0/8\t192.0.2.1 ");

        assertThat(Network.text(networks)).isEqualTo("10.0.0.0/8 ::/0 192.0.2.1/32");
        assertThat(Network.listOf(Network.text(networks))).isEqualTo(networks);
        assertThat(Network.listOf(null)).isEmpty();
        assertThat(Network.text(List.of())).isNull();
    }

    @Test
    void a_key_is_open_to_clients_in_any_of_its_networks() {
        Access access = Access.READ_ONLY.from(Network.listOf("10.0.0.0/8 2001:db8::/32"));

        assertThat(List.of("10.1.2.3", "::ffff:10.1.2.3", "2001:db8::5", "2001:db8::5%eth0"))
                .allMatch(access::isOpenTo);
        assertThat(List.of("192.0.2.1", "2001:db9::", "unknown", "", "10.1.2.3.4"))
                .noneMatch(access::isOpenTo);
        assertThat(Access.READ_ONLY.isOpenTo("unknown")).isTrue();
    }

    @Test
    void the_usual_access_has_a_name_and_other_rights_replace_its_own() {
        Access seller = Access.READ_ONLY.with(Map.of(Resource.VOUCHERS, Right.WRITE, Resource.CUSTOMERS, Right.NONE));

        assertThat(seller.name()).isEqualTo("read_write");
        assertThat(seller.to(Resource.VENUES)).isEqualTo(Right.READ);
        assertThat(seller.to(Resource.CUSTOMERS)).isEqualTo(Right.NONE);
        assertThat(Access.named("read_write")).isEqualTo(Access.READ_WRITE);
        assertThat(Access.READ_WRITE.with(Map.of(Resource.VOUCHERS, Right.READ)))
                .isEqualTo(Access.READ_ONLY);
    }

    private static InetAddress address(String text) {
        return Objects.requireNonNull(IpAddress.of(text)).address();
    }

    /** Else a key that was to be limited could be used from anywhere. */
    @ParameterizedTest
    @ValueSource(strings = {",", " ", ", ,", ""})
    void a_text_without_a_network_is_no_list(String text) {
        assertThatThrownBy(() -> Network.listOf(text)).hasMessage("must name at least one network");
        assertThat(Network.listOf(null)).isEmpty();
    }
}

import com.squareup.moshi.adapter
import dev.guestwifi.generated.apis.CustomerVisitsApi
import dev.guestwifi.generated.apis.CustomersApi
import dev.guestwifi.generated.apis.VenuesApi
import dev.guestwifi.generated.apis.VouchersApi
import dev.guestwifi.generated.infrastructure.ApiClient
import dev.guestwifi.generated.infrastructure.ClientError
import dev.guestwifi.generated.infrastructure.ClientException
import dev.guestwifi.generated.infrastructure.Serializer
import dev.guestwifi.generated.models.PageMeta
import dev.guestwifi.generated.models.Problem
import dev.guestwifi.generated.models.Venue
import java.math.BigDecimal
import java.time.OffsetDateTime
import java.time.YearMonth

/** Tests the client that `generate kotlin` makes: all operations, a window of one day and three errors. */
private const val TEAM = "default"
private const val CODE = "Grüße-€+kotlin"
private val BASE_URL = System.getenv("GUESTWIFI_URL")
private val JUNE = YearMonth.of(2025, 6)
private val DAY = JUNE.atDay(10)

fun main() {
    ApiClient.apiKey["X-API-Key"] = System.getenv("GUESTWIFI_API_KEY")
    val customers = CustomersApi(BASE_URL)
    val vouchers = VouchersApi(BASE_URL)
    val (first, last) = JUNE.atDay(1) to JUNE.atEndOfMonth()
    val venue = allVenues(VenuesApi(BASE_URL)).first()

    val someCustomers = customers.listCustomers(TEAM, 50, 2, first, last)
    expectSecondPageOfJune(someCustomers.meta, someCustomers.data.map { it.createdAt })
    val someVisits = CustomerVisitsApi(BASE_URL).listCustomerVisits(TEAM, 50, 2, first, last)
    expectSecondPageOfJune(someVisits.meta, someVisits.data.map { it.createdAt })

    val ofOneDay = customers.listCustomers(TEAM, startDate = DAY, endDate = DAY).data
    check(ofOneDay.isNotEmpty() && ofOneDay.all { it.createdAt.toLocalDate() == DAY }) { "not rows of $DAY alone" }

    val created = vouchers.createVoucher(TEAM, CODE, venue.id, 7, volumecap = BigDecimal("2.5")).data
    val asRequested = created.code == CODE && created.volumecap == "2.50" && created.customerId == null
    check(asRequested) { "not the voucher requested" }
    val lastPage = vouchers.listVouchers(TEAM, 100).meta.lastPage.toInt()
    check(created in vouchers.listVouchers(TEAM, 100, lastPage).data) { "the new voucher is not on the last page" }
    val deleted = vouchers.deleteVoucher(created.id, TEAM)
    check(deleted.success && deleted.data == null) { "not success without data" }

    val gone = refusal(404) { vouchers.deleteVoucher(created.id, TEAM) }
    val invalid = refusal(422) { customers.listCustomers(TEAM, startDate = last, endDate = first) }
    ApiClient.apiKey["X-API-Key"] = "gwf_nobody"
    val unknown = refusal(401) { VenuesApi(BASE_URL).listVenues(TEAM) }
    println(
        "ok kotlin: 6 operations, 422 ${invalid.code} ${invalid.errors!!.first().parameter}," +
            " 401 ${unknown.code}, 404 ${gone.code}",
    )
}

/** Reads all pages. */
private fun allVenues(api: VenuesApi): List<Venue> {
    val pages = generateSequence(api.listVenues(TEAM, 7, 1)) { page ->
        page.links.next?.let { api.listVenues(TEAM, 7, page.meta.currentPage + 1) }
    }.toList()
    val venues = pages.flatMap { it.data }
    check(venues.size.toLong() == pages.last().meta.total) { "not as many venues as meta.total" }
    return venues
}

private fun expectSecondPageOfJune(meta: PageMeta, times: List<OffsetDateTime>) {
    check(times.size == 50 && meta.from == 51L) { "not 50 rows from the 51st on" }
    check(times.all { YearMonth.from(it) == JUNE }) { "rows of other months than June" }
}

@OptIn(ExperimentalStdlibApi::class)
private fun refusal(status: Int, call: () -> Unit): Problem {
    try {
        call()
    } catch (refused: ClientException) {
        check(refused.statusCode == status) { "expected $status, not ${refused.statusCode}" }
        val body = (refused.response as ClientError<*>).body as String
        return Serializer.moshi.adapter<Problem>().fromJson(body)!!
    }
    error("expected $status")
}

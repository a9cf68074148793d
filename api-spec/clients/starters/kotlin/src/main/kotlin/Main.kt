import com.squareup.moshi.adapter
import dev.guestwifi.generated.apis.CustomersApi
import dev.guestwifi.generated.apis.VenuesApi
import dev.guestwifi.generated.apis.VouchersApi
import dev.guestwifi.generated.infrastructure.ApiClient
import dev.guestwifi.generated.infrastructure.ApiResponse
import dev.guestwifi.generated.infrastructure.ClientError
import dev.guestwifi.generated.infrastructure.ClientException
import dev.guestwifi.generated.infrastructure.Serializer
import dev.guestwifi.generated.infrastructure.ServerError
import dev.guestwifi.generated.infrastructure.ServerException
import dev.guestwifi.generated.models.Problem
import dev.guestwifi.generated.models.Venue
import dev.guestwifi.generated.models.Voucher
import java.io.IOException
import java.math.BigDecimal
import java.time.LocalDate
import java.util.UUID
import kotlin.system.exitProcess

/** A first program with the Kotlin client: lists venues and customers, then creates a voucher and deletes it. */
fun main() {
    ApiClient.apiKey["X-API-Key"] = env("GUESTWIFI_API_KEY")
    try {
        Starter(env("GUESTWIFI_URL"), env("GUESTWIFI_TEAM"))
            .run(LocalDate.parse(env("START_DATE")), LocalDate.parse(env("END_DATE")))
    } catch (e: Exception) {
        System.err.println(e.response()?.problem()?.describe() ?: e.toString())
        exitProcess(1)
    }
}

private val RETRYABLE_STATUSES = setOf(408, 429, 500, 503)

/** In milliseconds; a longer Retry-After is an error. */
private const val LONGEST_WAIT = 60_000L

private class Starter(private val url: String, private val team: String) {
    private val vouchers = VouchersApi(url)

    fun run(start: LocalDate, end: LocalDate) {
        val venues = listVenues()
        venues.forEach { println("Venue ${it.id}: ${it.address}") }

        val customers = retry { CustomersApi(url).listCustomers(team, startDate = start, endDate = end) }
        println("${customers.meta.total} customers from $start to $end")

        val venue = venues.firstOrNull() ?: error("this team has no venue to create a voucher for")
        val voucher = createVoucher(venue)
        println("Created voucher ${voucher.id}: ${voucher.code}")
        deleteVoucher(voucher)
        println("Deleted voucher ${voucher.id}")
    }

    /** Reads all pages: `links.next` is null on the last one. */
    private fun listVenues(): List<Venue> {
        val api = VenuesApi(url)
        val pages = generateSequence(retry { api.listVenues(team, 100, 1) }) { page ->
            page.links.next?.let { retry { api.listVenues(team, 100, page.meta.currentPage + 1) } }
        }
        return pages.flatMap { it.data }.toList()
    }

    /** Sends the same Idempotency-Key with each attempt, so that retries create one voucher only. */
    private fun createVoucher(venue: Venue): Voucher {
        val key = UUID.randomUUID().toString()
        val code = "WELCOME-" + key.take(8)
        return retry { vouchers.createVoucher(team, code, venue.id, 7, key, volumecap = BigDecimal("2.5")).data }
    }

    /** Succeeds if there is no such voucher: an earlier attempt may have deleted it. */
    private fun deleteVoucher(voucher: Voucher) {
        try {
            retry { vouchers.deleteVoucher(voucher.id, team) }
        } catch (e: ClientException) {
            if (e.response()?.problem()?.code != "voucher_not_found") throw e
        }
    }
}

/** Sends a request up to four times, for as long as it fails in a way that may pass. */
private fun <T> retry(send: () -> T): T {
    var attempt = 1
    while (true) {
        try {
            return send()
        } catch (e: Exception) {
            val delay = delay(attempt, e.response())
            if (attempt == 4 || delay > LONGEST_WAIT || !e.isRetryable()) throw e
            Thread.sleep(delay)
            attempt++
        }
    }
}

private fun Exception.isRetryable(): Boolean {
    if (this is IOException) return true // the server is unreachable or the connection broke
    val response = response() ?: return false
    return response.statusCode in RETRYABLE_STATUSES || response.problem()?.code == "idempotency_in_flight"
}

/** Returns what Retry-After says, or else half a second, one second, two seconds; in milliseconds. */
private fun delay(attempt: Int, response: ApiResponse<*>?): Long {
    val header = response?.headers?.entries?.firstOrNull { it.key.equals("Retry-After", ignoreCase = true) }
    return header?.value?.first()?.toLongOrNull()?.times(1000) ?: (250L shl attempt)
}

private fun Exception.response(): ApiResponse<*>? = when (this) {
    is ClientException -> response
    is ServerException -> response
    else -> null
} as? ApiResponse<*>

/** Returns the problem document of an error response, null if there is none, as on a gateway's page. */
@OptIn(ExperimentalStdlibApi::class)
private fun ApiResponse<*>.problem(): Problem? {
    val body = when (this) {
        is ClientError -> body
        is ServerError -> body
        else -> null
    }
    return (body as? String)?.let { runCatching { Serializer.moshi.adapter<Problem>().fromJson(it) }.getOrNull() }
}

/** Program against the code; show the detail to people; quote the request's id to support. */
private fun Problem.describe(): String {
    val faults = errors.orEmpty().joinToString("") { "\n  ${it.parameter} ${it.detail}" }
    return "$status $code: $detail (request $requestId)$faults"
}

private fun env(name: String): String = System.getenv(name).orEmpty().ifEmpty {
    System.err.println("set the environment variable $name")
    exitProcess(2)
}

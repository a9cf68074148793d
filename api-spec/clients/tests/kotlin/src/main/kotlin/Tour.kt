import com.squareup.moshi.adapter
import dev.guestwifi.generated.apis.CustomerVisitsApi
import dev.guestwifi.generated.apis.CustomersApi
import dev.guestwifi.generated.apis.VenuesApi
import dev.guestwifi.generated.apis.VouchersApi
import dev.guestwifi.generated.infrastructure.ApiClient
import dev.guestwifi.generated.infrastructure.ApiResponse
import dev.guestwifi.generated.infrastructure.ClientError
import dev.guestwifi.generated.infrastructure.ClientException
import dev.guestwifi.generated.infrastructure.Serializer
import dev.guestwifi.generated.infrastructure.ServerException
import dev.guestwifi.generated.models.Problem
import java.io.IOException
import java.math.BigDecimal
import java.time.LocalDate
import java.util.UUID
import kotlin.system.exitProcess

/** What `consumer-check` runs: reads lists, creates a voucher and deletes it, and prints what it has read. */
object Tour {
    private val RETRYABLE_STATUSES = setOf(408, 429, 500, 503)
    private const val LONGEST_WAIT = 60_000L
    private val url = System.getenv("GUESTWIFI_URL")
    private val team = System.getenv("GUESTWIFI_TEAM")

    @JvmStatic
    fun main(arguments: Array<String>) {
        ApiClient.apiKey["X-API-Key"] = System.getenv("GUESTWIFI_API_KEY")
        try {
            run()
        } catch (e: Exception) {
            System.err.println(e.toString())
            exitProcess(1)
        }
    }

    private fun run() {
        val customers = CustomersApi(url)
        val visits = CustomerVisitsApi(url)
        val vouchers = VouchersApi(url)
        show("listCustomers", allPages { customers.listCustomers(team, 100, it).run { data to links.next } })
        val (start, end) = listOf("START_DATE", "END_DATE").map { LocalDate.parse(System.getenv(it)) }
        val ofDays = allPages { customers.listCustomers(team, 100, it, start, end).run { data to links.next } }
        show("listCustomers", ofDays, """"start_date":"$start","end_date":"$end",""")
        show("listCustomerVisits", allPages { visits.listCustomerVisits(team, 100, it).run { data to links.next } })

        val venue = retry { VenuesApi(url).listVenues(team) }.data.first()
        val (key, code) = UUID.randomUUID().toString() to System.getenv("VOUCHER_CODE")
        val created =
            retry { vouchers.createVoucher(team, code, venue.id, 7, key, volumecap = BigDecimal("2.5")) }.data
        show("createVoucher", listOf(created))
        try {
            retry { vouchers.deleteVoucher(created.id, team) }
        } catch (e: ClientException) {
            if (code(e) != "voucher_not_found") throw e
        }
    }

    private fun <T> allPages(read: (Int) -> Pair<List<T>, Any?>): List<T> {
        val rows = mutableListOf<T>()
        var number = 1
        while (true) {
            val (page, next) = retry { read(number) }
            rows += page
            if (next == null) return rows
            number++
        }
    }

    private fun <T> retry(send: () -> T): T {
        var attempt = 1
        while (true) {
            try {
                return send()
            } catch (e: Exception) {
                val delay = delay(attempt, e)
                if (attempt == 4 || delay > LONGEST_WAIT || !isRetryable(e)) throw e
                Thread.sleep(delay)
                attempt++
            }
        }
    }

    private fun isRetryable(e: Exception): Boolean {
        if (e is IOException) return true // no response
        return response(e)?.statusCode in RETRYABLE_STATUSES || code(e) == "idempotency_in_flight"
    }

    private fun delay(attempt: Int, e: Exception): Long {
        val headers = response(e)?.headers.orEmpty()
        val value = headers.entries.firstOrNull { it.key.equals("Retry-After", ignoreCase = true) }?.value?.first()
        return value?.toLong()?.times(1000) ?: (250L shl attempt)
    }

    private fun response(e: Exception): ApiResponse<*>? = when (e) {
        is ClientException -> e.response
        is ServerException -> e.response
        else -> null
    } as? ApiResponse<*>

    @OptIn(ExperimentalStdlibApi::class)
    private fun code(e: Exception): String? {
        val body = (response(e) as? ClientError<*>)?.body as? String
        return body?.let { runCatching { Serializer.moshi.adapter<Problem>().fromJson(it)?.code }.getOrNull() }
    }

    @OptIn(ExperimentalStdlibApi::class)
    private inline fun <reified T> show(operation: String, rows: List<T>, days: String = "") {
        println("""{"operation":"$operation",$days"rows":${Serializer.moshi.adapter<List<T>>().toJson(rows)}}""")
    }
}

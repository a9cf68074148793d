// A first program with the Go client: lists venues and customers, then creates a voucher and deletes it.
package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
	"time"

	guestwifi "guest-wifi.example/clients/go"
)

func main() {
	log.SetFlags(0)
	if err := run(env("GUESTWIFI_TEAM")); err != nil {
		log.Fatal(describe(err))
	}
}

func run(team string) error {
	wifi, ctx := connect()
	venues, err := listVenues(ctx, wifi, team)
	if err != nil {
		return err
	}
	for _, venue := range venues {
		fmt.Printf("Venue %d: %s\n", venue.Id, venue.Address)
	}

	// Days are strings, YYYY-MM-DD. For a time.Time t: t.Format(time.DateOnly).
	start, end := env("START_DATE"), env("END_DATE")
	customers, err := retry(wifi.CustomersAPI.ListCustomers(ctx).Slug(team).StartDate(start).EndDate(end).Execute)
	if err != nil {
		return err
	}
	fmt.Printf("%d customers from %s to %s\n", customers.Meta.Total, start, end)

	if len(venues) == 0 {
		return errors.New("this team has no venue to create a voucher for")
	}
	voucher, err := createVoucher(ctx, wifi, team, venues[0].Id)
	if err != nil {
		return err
	}
	fmt.Printf("Created voucher %d: %s\n", voucher.Id, voucher.Code)
	if err := deleteVoucher(ctx, wifi, team, voucher.Id); err != nil {
		return err
	}
	fmt.Printf("Deleted voucher %d\n", voucher.Id)
	return nil
}

func connect() (*guestwifi.APIClient, context.Context) {
	configuration := guestwifi.NewConfiguration()
	configuration.Servers = guestwifi.ServerConfigurations{{URL: env("GUESTWIFI_URL")}}
	configuration.HTTPClient = &http.Client{Timeout: 30 * time.Second}
	keys := map[string]guestwifi.APIKey{"X-API-Key": {Key: env("GUESTWIFI_API_KEY")}}
	ctx := context.WithValue(context.Background(), guestwifi.ContextAPIKeys, keys)
	return guestwifi.NewAPIClient(configuration), ctx
}

// listVenues reads all pages. links.next is null on the last one.
func listVenues(ctx context.Context, wifi *guestwifi.APIClient, team string) ([]guestwifi.Venue, error) {
	var venues []guestwifi.Venue
	for number := int32(1); ; number++ {
		page, err := retry(wifi.VenuesAPI.ListVenues(ctx).Slug(team).PerPage(100).Page(number).Execute)
		if err != nil {
			return nil, err
		}
		venues = append(venues, page.Data...)
		if page.Links.Next.Get() == nil {
			return venues, nil
		}
	}
}

// createVoucher sends the same Idempotency-Key with each attempt, so that retries create one voucher only.
func createVoucher(
	ctx context.Context, wifi *guestwifi.APIClient, team string, venue int64,
) (*guestwifi.Voucher, error) {
	key, code := randomHex(16), "WELCOME-"+randomHex(4)
	created, err := retry(func() (*guestwifi.VoucherCreated, *http.Response, error) {
		return wifi.VouchersAPI.CreateVoucher(ctx).IdempotencyKey(key).
			Slug(team).Code(code).VenueId(venue).NumberOfDays(7).Volumecap(2.5).Execute()
	})
	if err != nil {
		return nil, err
	}
	return &created.Data, nil
}

// deleteVoucher succeeds if there is no such voucher: an earlier attempt may have deleted it.
func deleteVoucher(ctx context.Context, wifi *guestwifi.APIClient, team string, id int64) error {
	_, err := retry(func() (*guestwifi.VoucherDeleted, *http.Response, error) {
		return wifi.VouchersAPI.DeleteVoucher(ctx, id).Slug(team).Execute()
	})
	if problem := problemOf(err); problem != nil && problem.Code == "voucher_not_found" {
		return nil
	}
	return err
}

// longestWait is how long a person may wait; a longer Retry-After is an error.
const longestWait = time.Minute

// retry sends a request up to four times, for as long as it fails in a way that may pass.
func retry[T any](send func() (T, *http.Response, error)) (T, error) {
	for attempt := 1; ; attempt++ {
		result, response, err := send()
		wait := delay(attempt, response)
		if err == nil || attempt == 4 || wait > longestWait || !isRetryable(response, err) {
			return result, err
		}
		time.Sleep(wait)
	}
}

func isRetryable(response *http.Response, err error) bool {
	if response == nil || response.StatusCode < 300 {
		return true // no response, or one that is cut off: the server is unreachable or the connection broke
	}
	switch response.StatusCode {
	case 408, 429, 500, 503:
		return true
	}
	problem := problemOf(err)
	return problem != nil && problem.Code == "idempotency_in_flight"
}

// delay returns what Retry-After says, or else half a second, one second, two seconds.
func delay(attempt int, response *http.Response) time.Duration {
	if response != nil {
		if seconds, err := strconv.Atoi(response.Header.Get("Retry-After")); err == nil {
			return time.Duration(seconds) * time.Second
		}
	}
	return 250 * time.Millisecond << attempt
}

// problemOf returns the problem document of an error response, nil if there is none.
func problemOf(err error) *guestwifi.Problem {
	var refused *guestwifi.GenericOpenAPIError
	if errors.As(err, &refused) {
		if problem, ok := refused.Model().(guestwifi.Problem); ok {
			return &problem
		}
	}
	return nil
}

func describe(err error) string {
	problem := problemOf(err)
	if problem == nil {
		return err.Error()
	}
	// Program against problem.Code; show problem.Detail to people; quote problem.RequestId to support.
	text := fmt.Sprintf("%d %s: %s (request %s)", problem.Status, problem.Code, problem.Detail, problem.RequestId)
	for _, fault := range problem.Errors {
		text += fmt.Sprintf("\n  %s %s", fault.Parameter, fault.Detail)
	}
	return text
}

func randomHex(bytes int) string {
	random := make([]byte, bytes)
	if _, err := rand.Read(random); err != nil {
		log.Fatal(err)
	}
	return hex.EncodeToString(random)
}

func env(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatalf("set the environment variable %s", name)
	}
	return value
}

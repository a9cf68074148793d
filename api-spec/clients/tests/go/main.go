// Tests the client that `generate go` makes: all operations, a window of one day and three errors.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"time"

	guestwifi "guest-wifi.example/clients/go"
)

const (
	code = "Grüße-€+go"
	day  = "2025-06-10"
)

func main() {
	if os.Getenv("VOUCHER_CODE") != "" {
		tour()
		return
	}
	wifi := connect()
	key := withKey(os.Getenv("GUESTWIFI_API_KEY"))
	venue := allVenues(wifi, key)[0]

	customers, _, err := wifi.CustomersAPI.ListCustomers(key).Slug("default").
		PerPage(50).Page(2).StartDate("2025-06-01").EndDate("2025-06-30").Execute()
	check(err)
	expect(len(customers.Data) == 50 && *customers.Meta.From.Get() == 51, "50 customers from the 51st on")
	for _, customer := range customers.Data {
		expectJune(customer.CreatedAt)
	}
	oneDay, _, err := wifi.CustomersAPI.ListCustomers(key).Slug("default").
		StartDate(day).EndDate(day).Execute()
	check(err)
	expect(len(oneDay.Data) > 0, "customers of "+day)
	for _, customer := range oneDay.Data {
		expect(customer.CreatedAt.UTC().Format("2006-01-02") == day, "customers of "+day+" alone")
	}
	visits, _, err := wifi.CustomerVisitsAPI.ListCustomerVisits(key).Slug("default").
		PerPage(50).Page(2).StartDate("2025-06-01").EndDate("2025-06-30").Execute()
	check(err)
	expect(len(visits.Data) == 50 && *visits.Meta.From.Get() == 51, "50 visits from the 51st on")
	for _, visit := range visits.Data {
		expectJune(visit.CreatedAt)
	}

	created, _, err := wifi.VouchersAPI.CreateVoucher(key).Slug("default").Code(code).
		VenueId(venue.Id).NumberOfDays(7).Volumecap(2.5).Execute()
	check(err)
	voucher := created.Data
	asRequested := voucher.Code == code && voucher.Volumecap == "2.50" && voucher.CustomerId.Get() == nil
	expect(asRequested, "the voucher as requested")
	expect(isOnLastPage(wifi, key, voucher.Id), "the new voucher on the last page")
	deleted, _, err := wifi.VouchersAPI.DeleteVoucher(key, voucher.Id).Slug("default").Execute()
	check(err)
	expect(deleted.Success && deleted.Data == nil, "success without data")

	_, response, err := wifi.VouchersAPI.DeleteVoucher(key, voucher.Id).Slug("default").Execute()
	gone := refusal(404, response, err)
	_, response, err = wifi.CustomersAPI.ListCustomers(key).Slug("default").
		StartDate("2025-06-30").EndDate("2025-06-01").Execute()
	invalid := refusal(422, response, err)
	_, response, err = wifi.VenuesAPI.ListVenues(withKey("gwf_nobody")).Slug("default").Execute()
	unknown := refusal(401, response, err)
	fmt.Printf("ok go: 6 operations, 422 %s %s, 401 %s, 404 %s\n",
		invalid.Code, invalid.Errors[0].Parameter, unknown.Code, gone.Code)
}

func connect() *guestwifi.APIClient {
	configuration := guestwifi.NewConfiguration()
	configuration.Servers = guestwifi.ServerConfigurations{{URL: os.Getenv("GUESTWIFI_URL")}}
	return guestwifi.NewAPIClient(configuration)
}

func withKey(key string) context.Context {
	return context.WithValue(context.Background(), guestwifi.ContextAPIKeys,
		map[string]guestwifi.APIKey{"X-API-Key": {Key: key}})
}

// Reads all pages.
func allVenues(wifi *guestwifi.APIClient, key context.Context) []guestwifi.Venue {
	var venues []guestwifi.Venue
	for number := int32(1); ; number++ {
		page, _, err := wifi.VenuesAPI.ListVenues(key).Slug("default").PerPage(7).Page(number).Execute()
		check(err)
		venues = append(venues, page.Data...)
		if page.Links.Next.Get() == nil {
			expect(int64(len(venues)) == page.Meta.Total, "as many venues as meta.total")
			return venues
		}
	}
}

func isOnLastPage(wifi *guestwifi.APIClient, key context.Context, id int64) bool {
	first, _, err := wifi.VouchersAPI.ListVouchers(key).Slug("default").PerPage(100).Execute()
	check(err)
	last, _, err := wifi.VouchersAPI.ListVouchers(key).Slug("default").
		PerPage(100).Page(int32(first.Meta.LastPage)).Execute()
	check(err)
	for _, voucher := range last.Data {
		if voucher.Id == id {
			return true
		}
	}
	return false
}

func refusal(status int, response *http.Response, err error) guestwifi.Problem {
	refused, isRefusal := err.(*guestwifi.GenericOpenAPIError)
	expect(isRefusal && response.StatusCode == status, fmt.Sprint(status))
	return refused.Model().(guestwifi.Problem)
}

func expectJune(at time.Time) {
	expect(at.Year() == 2025 && at.Month() == time.June, "rows of June alone")
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "go:", err)
		os.Exit(1)
	}
}

func expect(truth bool, what string) {
	if !truth {
		check(fmt.Errorf("expected %s", what))
	}
}

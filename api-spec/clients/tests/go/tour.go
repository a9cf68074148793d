package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"time"

	guestwifi "guest-wifi.example/clients/go"
)

const longestWait = time.Minute

// tour is what `consumer-check` runs: it reads lists, creates a voucher and deletes it, and prints what it has read.
func tour() {
	wifi, ctx := connect(), withKey(os.Getenv("GUESTWIFI_API_KEY"))
	team, start, end := os.Getenv("GUESTWIFI_TEAM"), os.Getenv("START_DATE"), os.Getenv("END_DATE")
	all := wifi.CustomersAPI.ListCustomers(ctx).Slug(team).PerPage(100)
	show("listCustomers", "", "", customers(all), "id", "last_name", "email", "created_at")
	show("listCustomers", start, end, customers(all.StartDate(start).EndDate(end)), "id", "created_at")

	visits := func(number int32) ([]guestwifi.CustomerVisit, bool) {
		page := retry(wifi.CustomerVisitsAPI.ListCustomerVisits(ctx).Slug(team).PerPage(100).Page(number).Execute)
		return page.Data, page.Links.Next.Get() != nil
	}
	show("listCustomerVisits", "", "", allPages(visits), "id", "mac", "customer_id")

	venue := retry(wifi.VenuesAPI.ListVenues(ctx).Slug(team).Execute).Data[0]
	create := wifi.VouchersAPI.CreateVoucher(ctx).IdempotencyKey(strconv.FormatInt(time.Now().UnixNano(), 36)).
		Slug(team).Code(os.Getenv("VOUCHER_CODE")).VenueId(venue.Id).NumberOfDays(7).Volumecap(2.5)
	voucher := retry(create.Execute).Data
	show("createVoucher", "", "", []guestwifi.Voucher{voucher}, "id", "code", "volumecap", "created_at")
	_, err := tryAgain(wifi.VouchersAPI.DeleteVoucher(ctx, voucher.Id).Slug(team).Execute)
	if problem := problemOf(err); problem == nil || problem.Code != "voucher_not_found" {
		check(err)
	}
}

func customers(request guestwifi.ApiListCustomersRequest) []guestwifi.Customer {
	return allPages(func(number int32) ([]guestwifi.Customer, bool) {
		page := retry(request.Page(number).Execute)
		return page.Data, page.Links.Next.Get() != nil
	})
}

func allPages[R any](read func(number int32) ([]R, bool)) []R {
	rows := []R{}
	for number := int32(1); ; number++ {
		page, hasNext := read(number)
		rows = append(rows, page...)
		if !hasNext {
			return rows
		}
	}
}

func retry[T any](send func() (T, *http.Response, error)) T {
	result, err := tryAgain(send)
	check(err)
	return result
}

func tryAgain[T any](send func() (T, *http.Response, error)) (T, error) {
	for attempt := 1; ; attempt++ {
		result, response, err := send()
		delay := 250 * time.Millisecond << attempt
		if response != nil {
			if seconds, bad := strconv.Atoi(response.Header.Get("Retry-After")); bad == nil {
				delay = time.Duration(seconds) * time.Second
			}
		}
		if err == nil || attempt == 4 || delay > longestWait || !isRetryable(response, err) {
			return result, err
		}
		time.Sleep(delay)
	}
}

func isRetryable(response *http.Response, err error) bool {
	if response == nil || response.StatusCode < 300 {
		return true // no response, or one that is cut off
	}
	switch response.StatusCode {
	case 408, 429, 500, 503:
		return true
	}
	problem := problemOf(err)
	return problem != nil && problem.Code == "idempotency_in_flight"
}

func problemOf(err error) *guestwifi.Problem {
	var refused *guestwifi.GenericOpenAPIError
	if errors.As(err, &refused) {
		if problem, ok := refused.Model().(guestwifi.Problem); ok {
			return &problem
		}
	}
	return nil
}

func show(operation, start, end string, rows any, names ...string) {
	text, err := json.Marshal(rows)
	check(err)
	var all []map[string]json.RawMessage
	check(json.Unmarshal(text, &all))
	shown := []map[string]json.RawMessage{}
	for _, row := range all {
		one := map[string]json.RawMessage{}
		for _, name := range names {
			if value, ok := row[name]; ok {
				one[name] = value
			}
		}
		shown = append(shown, one)
	}
	line, err := json.Marshal(map[string]any{
		"operation": operation, "start_date": start, "end_date": end, "rows": shown,
	})
	check(err)
	fmt.Println(string(line))
}

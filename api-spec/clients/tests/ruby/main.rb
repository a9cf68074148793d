# Tests the client that `generate ruby` makes: all operations, a window of one day and three errors.
require 'uri'
require 'guest_wifi'

CODE = 'Grüße-€+ruby'
JUNE = { start_date: Date.new(2025, 6, 1), end_date: Date.new(2025, 6, 30) }
DAY = Date.new(2025, 6, 10)

def connect(key)
  url = URI(ENV.fetch('GUESTWIFI_URL'))
  GuestWifi::ApiClient.new(GuestWifi::Configuration.new do |configuration|
    configuration.scheme = url.scheme
    configuration.host = "#{url.host}:#{url.port}"
    configuration.base_path = url.path
    configuration.server_index = nil # the address above, not one of the contract's servers
    configuration.api_key['X-API-Key'] = key
  end)
end

def expect(truth, what)
  abort "ruby: expected #{what}" unless truth
end

def refusal(status)
  yield
  expect(false, status)
rescue GuestWifi::ApiError => e
  expect(e.code == status, "#{status}, not #{e.code}")
  GuestWifi::Problem.build_from_hash(JSON.parse(e.response_body, symbolize_names: true))
end

# Reads all pages.
def all_venues(api)
  venues = []
  (1..).each do |number|
    page = api.list_venues('default', per_page: 7, page: number)
    venues += page.data
    next if page.links._next

    expect(venues.size == page.meta.total, 'as many venues as meta.total')
    return venues
  end
end

def expect_second_page_of_june(page)
  expect(page.data.size == 50 && page.meta.from == 51, '50 rows from the 51st on')
  expect(page.data.all? { |row| [row.created_at.year, row.created_at.month] == [2025, 6] }, 'rows of June alone')
end

wifi = connect(ENV.fetch('GUESTWIFI_API_KEY'))
customers = GuestWifi::CustomersApi.new(wifi)
vouchers = GuestWifi::VouchersApi.new(wifi)
venue = all_venues(GuestWifi::VenuesApi.new(wifi)).first
expect_second_page_of_june(customers.list_customers('default', per_page: 50, page: 2, **JUNE))
visits = GuestWifi::CustomerVisitsApi.new(wifi)
expect_second_page_of_june(visits.list_customer_visits('default', per_page: 50, page: 2, **JUNE))
of_one_day = customers.list_customers('default', start_date: DAY, end_date: DAY).data
expect(of_one_day.map { |row| row.created_at.to_date }.uniq == [DAY], "rows of #{DAY} alone")

created = vouchers.create_voucher('default', CODE, venue.id, 7, volumecap: 2.5).data
expect([created.code, created.volumecap, created.customer_id] == [CODE, '2.50', nil], 'the voucher as requested')
last_page = vouchers.list_vouchers('default', per_page: 100).meta.last_page
listed = vouchers.list_vouchers('default', per_page: 100, page: last_page).data
expect(listed.any? { |voucher| voucher.id == created.id }, 'the new voucher on the last page')
deleted = vouchers.delete_voucher(created.id, 'default')
expect(deleted.success && deleted.data.nil?, 'success without data')

gone = refusal(404) { vouchers.delete_voucher(created.id, 'default') }
backwards = { start_date: JUNE[:end_date], end_date: JUNE[:start_date] }
invalid = refusal(422) { customers.list_customers('default', **backwards) }
unknown = refusal(401) { GuestWifi::VenuesApi.new(connect('gwf_nobody')).list_venues('default') }
puts "ok ruby: 6 operations, 422 #{invalid.code} #{invalid.errors.first.parameter}," \
     " 401 #{unknown.code}, 404 #{gone.code}"

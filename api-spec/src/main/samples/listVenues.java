for (Venue venue : wifi.listVenues(PageQuery.ofTeam("default")).getData()) {
    System.out.println(venue.getId() + ": " + venue.getAddress());
}

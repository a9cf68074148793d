for (Venue venue : wifi.venues().list()) {
    System.out.println(
            venue.getId() + ": " + venue.getAddress());
}

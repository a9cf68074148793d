<?php
require 'GuzzleHttp/autoload.php';

const config = { future: {} };

export default config;

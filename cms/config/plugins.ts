const megabyte = 1024 * 1024;

const config = () => ({
  upload: {
    config: {
      sizeLimit: 50 * megabyte,
      // The publisher makes what the public gets; the desk needs nothing but its thumbnail.
      breakpoints: {},
      security: {
        deniedTypes: [
          'image/svg+xml',
          'text/html',
          'application/xhtml+xml',
          'text/javascript',
          'application/javascript',
          'application/x-msdownload',
          'application/x-sh',
          'application/x-httpd-php',
          'application/x-executable',
          'application/x-elf',
          'application/x-mach-binary',
          'application/java-archive',
        ],
      },
    },
  },
  // Content types are defined in code; on a running desk it could show nothing but their technical names.
  'content-type-builder': { enabled: false },
  'content-releases': { enabled: false },
  'review-workflows': { enabled: false },
});

export default config;

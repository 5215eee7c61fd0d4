import concurrent.futures
import urllib.request

URLS = ['http://www.python.org/',
        'http://example.com/',
        'http://httpbin.org/delay/2',
        'http://nonexistent-subdomain.python.org/']


# Retrieve a single page and report the URL and contents
def load_url(url, timeout):
    with urllib.request.urlopen(url, timeout=timeout) as conn:
        return conn.read()


with concurrent.futures.ThreadPoolExecutor(max_workers=5) as executor:
    future_to_url = {executor.submit(load_url, url, 60): url for url in URLS}
    for future in concurrent.futures.as_completed(future_to_url):
        url = future_to_url[future]
        try:
            data = future.result()
        except Exception as exc:
            print('%r generated an exception: %s' % (url, exc))
        else:
            print('%r page is %s' % (url, 'there' if len(data) > 50 else 'empty'))

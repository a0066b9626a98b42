{{- define "liencong.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{- define "liencong.labels" -}}
app.kubernetes.io/name: liencong
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end }}

{{- define "liencong.secretKeys" -}}
{{- $secret := .secret }}
{{- range .keys }}
- name: {{ . }}
  valueFrom: { secretKeyRef: { name: {{ $secret | quote }}, key: {{ . }} } }
{{- end }}
{{- range .optionalKeys }}
- name: {{ . }}
  valueFrom: { secretKeyRef: { name: {{ $secret | quote }}, key: {{ . }}, optional: true } }
{{- end }}
{{- end }}

{{- define "liencong.confined" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{- define "liencong.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
fsGroup: 1000
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{/* A process: root, name (api, site or worker), port, own (its values), fixed (settings that follow from the chart) */}}
{{- define "liencong.process" -}}
{{- $claim := and (ne .name "site") .root.Values.media.claim }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .root.Release.Name }}-{{ .name }}
  labels: {{- include "liencong.labels" . | nindent 4 }}
spec:
  replicas: {{ .own.replicas }}
  selector:
    matchLabels: {{- include "liencong.labels" . | nindent 6 }}
  strategy:
    rollingUpdate: { maxUnavailable: 0, maxSurge: 1 }
  template:
    metadata:
      labels: {{- include "liencong.labels" . | nindent 8 }}
    spec:
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 60
      securityContext: {{- include "liencong.podSecurity" . | nindent 8 }}
      {{- with .root.Values.imagePullSecrets }}
      imagePullSecrets: {{- toYaml . | nindent 8 }}
      {{- end }}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels: {{- include "liencong.labels" . | nindent 14 }}
      containers:
        - name: {{ .name }}
          image: {{ include "liencong.image" .root | quote }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          command: [node, dist/apps/{{ .name }}/src/main.js]
          securityContext: {{- include "liencong.confined" . | nindent 12 }}
          ports:
            - { name: http, containerPort: {{ .port }} }
          env:
            {{- range $name, $value := merge (dict) .fixed .own.settings }}
            - name: {{ $name }}
              value: {{ $value | toString | quote }}
            {{- end }}
            {{- if $claim }}
            - name: MEDIA_FOLDER
              value: /media
            {{- end }}
            {{- include "liencong.secretKeys" .own | nindent 12 }}
          livenessProbe:
            httpGet: { path: /health/live, port: http }
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 6
          {{- if ne .name "worker" }}
          lifecycle:
            # whoever spreads the requests learns of it before the process stops listening
            preStop: { exec: { command: [sleep, "5"] } }
          {{- end }}
          readinessProbe:
            httpGet: { path: /health/ready, port: http }
            periodSeconds: 2
            timeoutSeconds: 5
          resources: {{- toYaml .own.resources | nindent 12 }}
          volumeMounts:
            - { name: tmp, mountPath: /tmp }
            {{- if $claim }}
            - { name: media, mountPath: /media }
            {{- end }}
      volumes:
        - name: tmp
          emptyDir: { medium: Memory, sizeLimit: 64Mi }
        {{- if $claim }}
        - name: media
          persistentVolumeClaim: { claimName: {{ $claim | quote }} }
        {{- end }}
{{- if ne .name "worker" }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ .root.Release.Name }}-{{ .name }}
  labels: {{- include "liencong.labels" . | nindent 4 }}
spec:
  selector: {{- include "liencong.labels" . | nindent 4 }}
  ports:
    - { name: http, port: {{ .port }}, targetPort: http }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ .root.Release.Name }}-{{ .name }}
  labels: {{- include "liencong.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {{- include "liencong.labels" . | nindent 6 }}
{{- end }}
{{- end }}
